import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { importQuery, uploadImport } from './queries.ts';

/** A file on its way to the server. */
export interface UploadState {
  readonly file: File;
  /** Bytes that have left, of `total`. */
  readonly sent: number;
  readonly total: number;
}

/** Sends a file, tells how far it is, and goes to the page that shows what was understood of it. */
export function useUpload() {
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<UploadState | null>(null);
  const abort = useRef<AbortController | null>(null);
  const { mutate, error, isPending } = useMutation({
    mutationFn: (file: File) => {
      abort.current = new AbortController();
      setProgress({ file, sent: 0, total: file.size });
      const onProgress = (sent: number, total: number) => setProgress({ file, sent, total });
      return uploadImport(slug, file, onProgress, abort.current.signal);
    },
    onSuccess: async (made) => {
      queryClient.setQueryData(importQuery(slug, made.id).queryKey, made);
      await navigate({ to: paths.import(slug, made.id) });
    },
  });
  useEffect(() => () => abort.current?.abort(), []);
  return {
    send: (file: File) => mutate(file),
    stop: () => abort.current?.abort(),
    progress: isPending ? progress : null,
    fileName: progress?.file.name,
    error: isAbort(error) ? null : error,
  };
}

export type Upload = ReturnType<typeof useUpload>;

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
