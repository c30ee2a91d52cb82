import type { Insight } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { Opener, SectionHead } from '../../design/index.ts';
import { channelsQuery } from '../../shell/status.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted, formatCount, formatShare, networkName } from '../../text/index.ts';
import { WordsBehind } from './WordsBehind.tsx';

/** Segments that have more of it than of everything else. */
export function WhoHasIt({ insight }: { insight: Insight }) {
  if (insight.who.length === 0) return null;
  return (
    <section aria-label="Who has it">
      <SectionHead end={`share of the ${formatCount(insight.people)}`}>Who has it</SectionHead>
      <ul className="grid text-12">
        {insight.who.map((segment, index) => (
          <li key={`${segment.attribute} ${segment.value}`} className="flex min-h-6 items-center gap-3">
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <span className="text-ink-3">{segment.attribute}</span> {segment.value}
            </span>
            <ShareBar share={segment.share} usual={segment.usual} strong={index === 0} />
            <span className="w-9 text-right">
              <Opener figure={formatCount(segment.people)} label={`${segment.attribute} ${segment.value}`}>
                <WordsBehind
                  summary={`${formatCount(segment.people)} of the ${counted(insight.people, 'person', 'people')} here, ${formatShare(segment.share)}. Among everybody who spoke it is ${formatShare(segment.usual)}.`}
                  counted="Only segments whose share here is larger than usual by more than chance stand in this list. The tick on the bar is the usual share."
                />
              </Opener>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The share here as a bar, the usual share as a tick. Both stand in words behind the figure. */
function ShareBar({ share, usual, strong }: { share: number; usual: number; strong: boolean }) {
  return (
    <span className="relative h-2 w-[40%] flex-none" aria-hidden="true">
      <i
        className={strong ? 'block h-full bg-accent' : 'block h-full bg-chart-2'}
        style={{ width: `${Math.min(1, share) * 100}%` }}
      />
      <i className="absolute -top-0.5 h-3 w-px bg-ink" style={{ left: `${Math.min(1, usual) * 100}%` }} />
    </span>
  );
}

/** Where it is said. */
export function Channels({ insight }: { insight: Insight }) {
  const { slug } = useWorkspace();
  const { data: channels = [] } = useQuery(channelsQuery(slug));
  if (insight.channels.length === 0) return null;
  const most = Math.max(...insight.channels.map(({ mentions }) => mentions));
  // The log is asked by channel; where several channels are of one network there is no single one to ask.
  const onlyOf = (network: string) => {
    const ids = channels.filter((channel) => channel.network === network).map(({ id }) => id);
    return ids.length === 1 ? ids[0] : undefined;
  };
  return (
    <section aria-label="Channels">
      <SectionHead end={`of ${counted(insight.size, 'mention')}`}>Channels</SectionHead>
      <ul className="grid text-12">
        {insight.channels.map(({ network, mentions }) => {
          const channel = onlyOf(network);
          return (
            <li key={network} className="flex min-h-6 items-center gap-3">
              <span className="min-w-0 flex-1">{networkName(network)}</span>
              <span className="h-2 w-[40%] flex-none" aria-hidden="true">
                <i className="block h-full bg-chart-2" style={{ width: `${(mentions / most) * 100}%` }} />
              </span>
              <span className="w-9 text-right">
                <Opener
                  figure={formatCount(mentions)}
                  label={`${networkName(network)}, ${counted(mentions, 'mention')}`}
                >
                  <WordsBehind
                    summary={`${formatCount(mentions)} of ${counted(insight.size, 'mention')} came by ${networkName(network)}.`}
                    words={channel ? { insight: insight.id, channel } : undefined}
                    counted="Each mention counts once, on the channel that it came by."
                  />
                </Opener>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
