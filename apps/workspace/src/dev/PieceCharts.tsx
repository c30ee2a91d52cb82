import { BurstChart, Figures, Opener, SectionHead, Sparkline, Table } from '../design/index.ts';
import { formatDay } from '../text/index.ts';

const DAY = 86_400_000;
const FIRST = Date.parse('2026-09-14T00:00:00Z');
const NOW = Date.parse('2026-11-22T12:00:00Z');
const COUNTS = [
  0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 1, 0,
  0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 1, 1, 2, 2, 3, 3, 4, 5, 4, 6, 5, 4, 3, 3, 2, 2, 2, 1, 2, 1, 1,
];
const PERIODS = COUNTS.map((count, index) => {
  const at = new Date(FIRST + index * DAY).toISOString();
  return { at, name: formatDay(at, NOW, 'UTC'), count };
});
const BURST = { from: 49, to: 69, words: 'burst, 2 to 22 Nov' };

const ROWS = [
  { title: 'Riders can’t trust the range number in the cold', people: 34, counts: [3, 4, 3, 4, 5, 4, 9, 12, 11, 8] },
  { title: 'Delivery news arrives after the courier does', people: 36, counts: [4, 8, 9, 7, 4, 3, 4, 3, 4, 3] },
];

export function PieceCharts() {
  return (
    <section>
      <SectionHead end="mentions a day, all channels">How often we hear it</SectionHead>
      <BurstChart
        label="Mentions a day, 14 September to 22 November, with a burst from 2 November"
        unit="a day"
        periods={PERIODS}
        usual={{ low: 0, high: 1 }}
        bursts={[BURST]}
        events={[
          { at: '2026-10-29T10:00:00Z', words: 'Autumn service fits rack 2209–2231' },
          { at: '2026-11-09T10:00:00Z', words: 'Rule sends it to engineering' },
          { at: '2026-11-18T10:00:00Z', words: 'Kit passes test' },
        ]}
        onOpen={() => undefined}
      />
      <Figures
        items={[
          {
            name: 'People',
            value: (
              <Opener figure="41" label="41 people">
                words
              </Opener>
            ),
            note: '57 mentions, usual 6',
          },
          { name: 'Told', value: '12 of 41', note: '26 drafts ready' },
        ]}
      />
      <div className="mt-6">
        <Table
          label="Insights"
          rows={ROWS}
          rowKey={(row) => row.title}
          current={ROWS[0]?.title}
          columns={[
            { id: 'title', head: 'Insight', cell: (row) => <b className="text-14 font-semibold">{row.title}</b> },
            {
              id: 'trend',
              head: 'Mentions, six weeks',
              cell: (row) => <Sparkline counts={row.counts} bursts={[{ from: 6, to: 9 }]} />,
            },
            { id: 'people', head: 'Heard from', number: true, sortBy: (row) => row.people, cell: (row) => row.people },
          ]}
        />
      </div>
    </section>
  );
}
