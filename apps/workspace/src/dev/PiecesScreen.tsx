import { useState } from 'react';
import {
  Button,
  Chip,
  DataList,
  Inferred,
  Kbd,
  Loop,
  LoopSteps,
  MarginNotes,
  Marked,
  Opener,
  ProvenanceMark,
  Quote,
  Said,
  SectionHead,
  Select,
  Switch,
  showToast,
  Tabs,
  TextArea,
  TextField,
  Toasts,
  ToldGrid,
} from '../design/index.ts';
import { PieceCharts } from './PieceCharts.tsx';
import { PieceStates } from './PieceStates.tsx';

const WORDS =
  'Third time I’ve tightened the rear rack on the Otter. This morning I had both kids on the back when it dropped about a centimetre. I stopped, found one bolt gone and the other finger-tight.';

const mark = (phrase: string, note: number) => {
  const start = WORDS.indexOf(phrase);
  return { start, end: start + phrase.length, note };
};

/** All pieces on one page, to be looked at beside the design's own sheet. Not part of the built app. */
export function PiecesScreen() {
  return (
    <main className="page">
      <div className="flex items-baseline justify-between">
        <h1 className="text-20">Voices, colour, states</h1>
        <p className="text-ink-3">The pieces every screen is made of</p>
      </div>
      <div className="mt-3.5 grid grid-cols-[1.15fr_0.8fr_1fr] gap-11 max-md:grid-cols-2 max-sm:grid-cols-1">
        <Voices />
        <Forms />
        <Controls />
      </div>
      <div className="mt-6 grid grid-cols-[2fr_1fr] gap-12 max-md:grid-cols-1">
        <PieceCharts />
        <LoopPieces />
      </div>
      <PieceStates />
      <Toasts />
    </main>
  );
}

function Voices() {
  return (
    <section>
      <SectionHead end="never exchanged">Two voices</SectionHead>
      <Said size={27} excerpt>
        It replaced our car.
      </Said>
      <Said size={20}>A customer said this, so it is set in Newsreader.</Said>
      <Said size={15} className="text-ink-2">
        At 15.5 px in lists, 17.5 in evidence, 20 in a conversation.
      </Said>
      <p className="mt-3 text-27 font-semibold">Rack bolts work loose</p>
      <p className="text-14">We say this, so it is set in Instrument Sans.</p>
      <div className="mt-2 grid gap-1 text-12 text-ink-2">
        <p>
          <Opener figure={<b className="font-medium text-ink">41 people</b>} label="41 people">
            <p className="text-12 text-ink-3">
              <b className="font-semibold text-ink">41 people</b> 2 to 22 Nov, usual 6
            </p>
            <Quote size={17} caption="Rasmus Thorne, review" figureClassName="mt-1">
              <Marked text="Creak, creak, creak, then rattle." marks={[{ start: 26, end: 32 }]} />
            </Quote>
          </Opener>{' '}
          a number that opens to their words
        </p>
        <p>
          <Inferred
            confidence={0.86}
            because="Same name, same photo of the red Otter."
            onAccept={() => undefined}
            onCorrect={() => undefined}
          >
            likely, 86 %
          </Inferred>{' '}
          inferred, not said; can be corrected
        </p>
      </div>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)_176px] gap-6 max-sm:grid-cols-1">
        <Said size={20} lang="en">
          <Marked
            text={WORDS}
            marks={[
              mark('I had both kids on the back when it dropped about a centimetre', 1),
              mark('one bolt gone and the other finger-tight', 2),
            ]}
          />
        </Said>
        <MarginNotes
          notes={[
            {
              number: 1,
              content: (
                <>
                  <b className="font-medium text-bad">Safety</b> children carried
                </>
              ),
            },
            {
              number: 2,
              content: (
                <>
                  <b className="font-medium">Rack bolts work loose</b> one of 57
                </>
              ),
            },
          ]}
          source="Read by rules and by likeness"
        />
      </div>
    </section>
  );
}

function Forms() {
  const [tab, setTab] = useState('evidence');
  return (
    <section className="grid content-start gap-3">
      <SectionHead end="labels always">Fields</SectionHead>
      <TextField label="Name" hint="Customers see it on your replies." defaultValue="Noor Haddad" />
      <TextField label="Email" error="An address looks like name@firm.example." defaultValue="noor" />
      <TextArea label="Note" defaultValue="Same batch as the others." />
      <Select label="Role">
        <option>Member</option>
        <option>Admin</option>
      </Select>
      <Switch label="Tell her when it’s fixed" defaultChecked />
      <Switch label="Single keys" hint="Such as j and k." />
      <Tabs
        label="Parts"
        value={tab}
        onChange={setTab}
        items={[
          { id: 'evidence', name: 'Evidence', count: 57 },
          { id: 'asked', name: 'What they asked for', count: 3 },
        ]}
      >
        <p className="pt-2 text-12">Panel of {tab}</p>
      </Tabs>
    </section>
  );
}

function Controls() {
  return (
    <section>
      <SectionHead end="30 px, 40 when alone">Controls</SectionHead>
      <div className="mb-2 flex flex-wrap items-center gap-1.5">
        <Button kind="primary" keys="mod+Enter">
          Reply
        </Button>
        <Button>Same person</Button>
        <Button kind="quiet" keys="h">
          Hand over
        </Button>
      </div>
      <div className="mb-2 flex flex-wrap items-center gap-1.5">
        <Button kind="primary" busy="Sending…">
          Send
        </Button>
        <Button disabled>Off</Button>
        <Button harm>Part ways</Button>
        <Button size="large">Load the sample</Button>
        <Button onClick={() => showToast({ words: 'Told 26 people.', countdown: 'Leaves in', undo: () => undefined })}>
          Toast
        </Button>
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Chip>Wish</Chip>
        <Chip kind="filled">Problem</Chip>
        <Chip kind="new">New</Chip>
        <Chip kind="due">due in 1 h 52 min</Chip>
        <Chip kind="harm">Safety</Chip>
      </div>
      <div className="mt-3.5">
        <SectionHead level={3}>The loop</SectionHead>
        <ul className="grid grid-cols-2 gap-x-3 gap-y-1 text-12">
          <li>
            <Loop stage="heard" /> Heard
          </li>
          <li>
            <Loop stage="understood" /> Understood
          </li>
          <li>
            <Loop stage="routed" stalled /> Routed, stalled
          </li>
          <li>
            <Loop stage="acting" /> Acting
          </li>
          <li>
            <Loop stage="told" share={{ told: 12, of: 41 }} /> Told 12 of 41
          </li>
          <li>
            <Loop stage="told" share={{ told: 41, of: 41 }} /> Told everyone
          </li>
        </ul>
      </div>
      <div className="mt-3.5 grid gap-2">
        <SectionHead level={3} end="2 sure, 1 likely">
          Known as
        </SectionHead>
        <DataList
          items={[
            ['Fediverse', '@ines@wielen.example'],
            ['Email', 'ines@okafor.example'],
          ]}
        />
        <p className="flex flex-wrap gap-x-3 text-12">
          <ProvenanceMark kind="owned" /> <ProvenanceMark kind="copied" /> <ProvenanceMark kind="borrowed" />{' '}
          <ProvenanceMark kind="displayed" />
        </p>
        <p className="text-12">
          <Kbd keys="g i" /> go to Inbox
        </p>
      </div>
    </section>
  );
}

function LoopPieces() {
  return (
    <section>
      <SectionHead end={<Loop stage="acting" />}>The loop</SectionHead>
      <LoopSteps
        stage="acting"
        steps={{
          heard: { when: '2 Nov', words: 'First by email, then a burst on 4 channels' },
          understood: { when: '8 Nov', words: 'By Noor Haddad' },
          routed: { when: '9 Nov', words: 'To Otter engineering' },
          acting: { when: 'since 18 Nov', words: 'Lock-washer kit to 1,140 racks, free' },
          told: { when: '12 of 41' },
        }}
      />
      <div className="pl-5">
        <ToldGrid counts={{ told: 12, ready: 26, asking: 2, refused: 1 }} current={12} onOpen={() => undefined} />
      </div>
    </section>
  );
}
