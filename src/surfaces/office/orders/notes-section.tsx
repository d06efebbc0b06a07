import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/date.tsx';
import { Table } from '../../ui/table.tsx';
import { TextArea } from '../../ui/text-area.tsx';

export interface NoteRow {
  id: string;
  kind: string;
  words: string;
  by: string;
  at: Temporal.Instant;
}

interface NotesSectionProps {
  number: string;
  notes: readonly NoteRow[];
  happened: readonly { at: Temporal.Instant; what: string; lines: string; by: string; details: string }[];
  mayWrite: boolean;
}

/** All that happened with who did it, and what the shop's people wrote to each other. */
export function NotesSection({ number, notes, happened, mayWrite }: NotesSectionProps) {
  return (
    <section class="stack">
      <h2 id="happened">What happened</h2>
      <Table
        caption="What happened"
        captionHidden
        rows={happened.map((each, index) => ({ ...each, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          { head: 'When', cell: ({ at }) => <Moment at={at} /> },
          { head: 'What', cell: ({ what }) => what },
          { head: 'Lines', cell: ({ lines }) => lines },
          { head: 'By', cell: ({ by }) => by },
          { head: 'Details', cell: ({ details }) => details },
        ]}
      />
      {notes.length > 0 && (
        <Table
          caption="Notes and looks, newest first"
          rows={notes}
          rowKey={({ id }) => id}
          columns={[
            { head: 'When', cell: ({ at }) => <Moment at={at} /> },
            { head: 'By', cell: ({ by }) => by },
            {
              head: 'What',
              cell: ({ kind, words }) => (kind === 'look' ? `Looked at who placed it: ${words}` : words),
            },
          ]}
        />
      )}
      {mayWrite && (
        <form class="stack" method="post" action={`/office/orders/${number}/notes`}>
          <TextArea
            id="words"
            name="words"
            label="Note"
            rows={2}
            hint="For the shop's people. A customer who asks for a copy of what is held gets it."
            required
          />
          <Button kind="plain">Keep the note</Button>
        </form>
      )}
    </section>
  );
}
