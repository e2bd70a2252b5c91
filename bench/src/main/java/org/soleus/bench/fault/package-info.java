/// Experiments that break a clinic of their own on purpose and count what it lost: each begins a
/// clinic, does one kind of harm to it while people write, and compares what was acknowledged with
/// what is there. Depends on `bench`, `bench.clinic`, `bench.figure`, `bench.fault.inside`,
/// `bench.running`, `bench.web`, on the server as an operator has it, and on Playwright, which
/// drives the browser that is installed.
@NullMarked
package org.soleus.bench.fault;

import org.jspecify.annotations.NullMarked;
