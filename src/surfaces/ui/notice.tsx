import type { ComponentChildren } from 'preact';

export type NoticeProps = {
  title?: string | undefined;
  tone?: 'plain' | 'good' | 'bad' | undefined;
  children: ComponentChildren;
};

/** Something that the page has to say before it goes on. */
export function Notice({ title, tone = 'plain', children }: NoticeProps) {
  return (
    <div class={tone === 'plain' ? 'notice' : `notice ${tone}`} role="status">
      {title && <p class="notice-title">{title}</p>}
      <div>{children}</div>
    </div>
  );
}
