import type { ComponentChildren } from 'preact';

export type ButtonProps = {
  children: ComponentChildren;
  kind?: 'primary' | 'plain' | 'danger' | 'text' | undefined;
  full?: boolean | undefined;
  /** With an address it is a link that looks like a button. */
  href?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Added for those who hear the button without what stands around it. */
  about?: string | undefined;
};

/** A verb with its object. */
export function Button({ children, kind = 'primary', full, href, name, value, about }: ButtonProps) {
  const look = `button${kind === 'primary' ? '' : ` ${kind}`}${full ? ' full' : ''}`;
  const words = (
    <>
      {children}
      {about && <span class="hidden">: {about}</span>}
    </>
  );
  if (href) {
    return (
      <a class={look} href={href}>
        {words}
      </a>
    );
  }
  return (
    <button class={look} type="submit" name={name} value={value}>
      {words}
    </button>
  );
}
