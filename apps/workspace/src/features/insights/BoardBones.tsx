import { Bone, RowBones, Skeleton } from '../../design/index.ts';

/** The shape of the board while it comes. */
export function BoardBones() {
  return (
    <Skeleton label="Reading the insights">
      <div className="grid grid-cols-[5fr_6fr] gap-12 border-b-2 border-line-2 pt-[26px] pb-5 max-md:gap-7 max-sm:block">
        <div>
          <Bone className="w-24" />
          <Bone className="mt-4 h-[22px] w-4/5" />
          <Bone className="mt-5 h-[15px] w-full" />
          <Bone className="mt-3 h-[15px] w-11/12" />
          <Bone className="mt-3 h-[15px] w-2/5" />
          <Bone className="mt-16 h-9 w-full" />
        </div>
        <Bone className="h-[258px] max-sm:mt-5" />
      </div>
      <RowBones rows={6} />
    </Skeleton>
  );
}
