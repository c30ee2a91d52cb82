import { Bone, RowBones, Skeleton } from '../../design/index.ts';

/** The shape of an insight's page while it comes. */
export function InsightBones() {
  return (
    <main className="page">
      <h1 className="sr-only">Insight</h1>
      <Skeleton label="Reading the insight">
        <div className="grid grid-cols-[minmax(0,1fr)_352px] gap-12 max-md:grid-cols-[minmax(0,1fr)_300px] max-md:gap-7 max-sm:block">
          <div>
            <Bone className="w-32" />
            <Bone className="mt-4 h-[22px] w-3/5" />
            <Bone className="mt-5 h-[13px] w-2/3" />
            <Bone className="mt-8 h-[210px]" />
            <div className="mt-6">
              <RowBones rows={4} />
            </div>
          </div>
          <div className="max-sm:mt-6">
            <Bone className="w-20" />
            <Bone className="mt-5 h-40" />
            <Bone className="mt-5 h-24" />
          </div>
        </div>
      </Skeleton>
    </main>
  );
}
