import { configureGlobal, readConfigureGlobal } from "fast-check"

// A run can be repeated exactly: fast-check prints its seed with a failure, and FAST_CHECK_SEED takes it.
const seed = process.env["FAST_CHECK_SEED"]
if (seed !== undefined && seed !== "") configureGlobal({ ...readConfigureGlobal(), seed: Number(seed) })
