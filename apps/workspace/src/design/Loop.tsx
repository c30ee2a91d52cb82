import type { CSSProperties, ReactNode } from 'react';
import { classes } from './classes.ts';
import { loopWords, STAGE_NAMES, STAGES, type Stage, type ToldShare, toldShare } from './loopStages.ts';

interface LoopProps {
  stage: Stage;
  /** Fills the last part by the share of people told. */
  share?: ToldShare | undefined;
  /** Waits longer than it should: the current part turns to ochre. Say for how many days beside it. */
  stalled?: boolean | undefined;
}

/** Where an insight is on its way from heard to told. */
export function Loop({ stage, share, stalled = false }: LoopProps) {
  const current = STAGES.indexOf(stage);
  return (
    <span className="loop" role="img" aria-label={loopWords(stage, share, stalled)}>
      {STAGES.map((name, index) => {
        if (name === 'told' && current === index && share) {
          return <i key={name} className="share" style={shareStyle(share)} />;
        }
        return <i key={name} className={partClass(index, current, stalled)} />;
      })}
    </span>
  );
}

interface LoopStep {
  /** What happened there, or will. */
  words?: ReactNode;
  /** When, or how far. */
  when?: ReactNode;
}

/** The loop told step by step, as on an insight's own page. */
export function LoopSteps({
  stage,
  stalled = false,
  steps,
}: {
  stage: Stage;
  stalled?: boolean;
  steps: Partial<Record<Stage, LoopStep>>;
}) {
  const current = STAGES.indexOf(stage);
  return (
    <ol className="steps">
      {STAGES.map((name, index) => (
        <li
          key={name}
          className={partClass(index, current, stalled)}
          aria-current={index === current ? 'step' : undefined}
        >
          <div className="flex items-baseline justify-between gap-2.5">
            <b className="font-semibold">{STAGE_NAMES[name]}</b>
            <span className="text-12 text-ink-3">{steps[name]?.when}</span>
          </div>
          {steps[name]?.words ? <div className="text-12 text-ink-2">{steps[name].words}</div> : null}
        </li>
      ))}
    </ol>
  );
}

function partClass(index: number, current: number, stalled: boolean): string {
  return classes(index < current && 'done', index === current && (stalled ? 'stalled' : 'now'));
}

function shareStyle(share: ToldShare): CSSProperties {
  return { '--share': `${toldShare(share) * 100}%` } as CSSProperties;
}
