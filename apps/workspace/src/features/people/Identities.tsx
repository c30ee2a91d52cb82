import type { Person } from '@parley/server/api';
import { SectionHead } from '../../design/index.ts';
import { networkName, proofWords } from '../../text/index.ts';

/** The names, handles and addresses that are theirs, and how we know. */
export function Identities({ person: { identities } }: { person: Person }) {
  return (
    <section>
      <SectionHead end="how we know">Known as</SectionHead>
      <table className="w-full text-12">
        <tbody>
          {identities.map((identity) => (
            <tr key={identity.id} className="align-top">
              <th scope="row" className="py-[3px] pr-3 text-left font-normal text-ink-3">
                {networkName(identity.namespace)}
              </th>
              <td className="py-[3px] pr-3 wrap-anywhere">{identity.label}</td>
              <td className="py-[3px] text-right whitespace-nowrap text-ink-3">{proofWords(identity.proof)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
