/** How much of everything a soak does, and from which seed: what `npm run soak` was told. */
export const AMOUNT = {
  schedules: Number(process.env.POSTIL_SOAK_SCHEDULES ?? 100_000),
  kills: Number(process.env.POSTIL_SOAK_KILLS ?? 1_000),
  frames: Number(process.env.POSTIL_SOAK_FRAMES ?? 100_000),
  rounds: Number(process.env.POSTIL_SOAK_ROUNDS ?? 300),
  files: Number(process.env.POSTIL_SOAK_FILES ?? 2_000),
  seed: Number(process.env.POSTIL_SOAK_SEED ?? Date.now() % 2 ** 31),
};
