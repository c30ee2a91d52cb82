import type { Message, Reading } from '@parley/server/api';
import { Link } from '@tanstack/react-router';
import { classes, Inferred, MarginNotes } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { formatShare, intentName, languageName } from '../../text/index.ts';
import { type PhraseNote, sentimentWords } from './reading.ts';

interface ReadingNotesProps {
  slug: string;
  message: Message;
  notes: readonly PhraseNote[];
}

/** What we understood of one message: phrase by phrase, then as a whole. */
export function ReadingNotes({ slug, message, notes }: ReadingNotesProps) {
  return (
    <MarginNotes
      className="pt-[22px] max-sm:pt-0"
      notes={notes.map(({ number, words, against }) => ({
        number,
        content: <b className={classes('font-medium', against && 'text-bad')}>{words}</b>,
      }))}
      source={
        <div className={classes('grid gap-1.5', notes.length === 0 && '-mt-2')}>
          {message.insights.map((insight) => (
            <p key={insight.id}>
              <span className="text-ink-3">In</span>{' '}
              <Link to={paths.insight(slug, insight.id)} className="link">
                {insight.title}
              </Link>
            </p>
          ))}
          {message.reading ? <Whole reading={message.reading} /> : <p className="text-ink-3">Not read yet</p>}
        </div>
      }
    />
  );
}

/** The languages that the reader of this app can be expected to see at a glance. */
const USUAL_LANGUAGE = 'en';

function Whole({ reading }: { reading: Reading }) {
  const language = reading.language === USUAL_LANGUAGE ? null : languageName(reading.language);
  if (!reading.scored) {
    return (
      <p className="text-ink-3">
        {language
          ? `${language}, not scored: we do not read it well enough.`
          : 'Not scored: its language is not clear.'}
      </p>
    );
  }
  const wants = (reading.intents ?? []).flatMap(({ name, p }) => {
    const words = intentName(name);
    return words ? [{ words, p }] : [];
  });
  const feeling = sentimentWords(reading);
  return (
    <>
      {wants.map(({ words, p }) => (
        <p key={words}>
          <Inferred confidence={p} because={`Read from the words themselves, by ${reading.engine}.`}>
            {words}
          </Inferred>{' '}
          <span className="text-ink-3">{formatShare(p)}</span>
        </p>
      ))}
      {feeling || language ? <p className="text-ink-3">{[language, feeling].filter(Boolean).join('. ')}</p> : null}
    </>
  );
}
