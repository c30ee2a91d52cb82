import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { counted } from '../../text/index.ts';
import { ImportCard } from './ImportCard.tsx';
import { importsQuery } from './queries.ts';
import { UploadBox } from './UploadBox.tsx';
import { useFileChoice } from './useFileChoice.tsx';
import { useUpload } from './useUpload.ts';

/** The third way: a file. The latest import shows here as it goes. */
export function ImportDoor() {
  const { slug } = useWorkspace();
  const mayWrite = useMay('write');
  const imports = useQuery(importsQuery(slug)).data ?? [];
  const latest = imports.find(({ state }) => state !== 'undone');
  const upload = useUpload();
  const { input, choose } = useFileChoice(upload.send);
  useKeys([{ keys: '3', does: 'choose a file', run: choose, shown: true }], 'screen', mayWrite);
  return (
    <section className="door" aria-labelledby="door-import">
      <h2 id="door-import" className="text-16">
        Import a file
      </h2>
      <p className="text-ink-2">
        CSV, TSV, JSON lines, mbox or eml, also as .gz, of any size. We show what we understood before anything is kept.
      </p>
      {latest && !upload.progress && !upload.error ? <ImportCard import={latest} /> : null}
      {mayWrite && (!latest || upload.progress || upload.error) ? (
        <UploadBox upload={upload} onChoose={choose} />
      ) : null}
      {input}
      <div className="door-foot">
        {mayWrite ? (
          <Button size="large" keys="3" onClick={choose}>
            {latest ? 'Choose another file' : 'Choose a file'}
          </Button>
        ) : (
          <span className="text-12 text-ink-3">Whoever may write here can bring a file in.</span>
        )}
        {imports.length > 0 ? (
          <Link to={paths.imports(slug)} className="link text-12">
            {counted(imports.length, 'import')} so far
          </Link>
        ) : null}
      </div>
    </section>
  );
}
