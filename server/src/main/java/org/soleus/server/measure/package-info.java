/// What members measure of themselves: self-tests of a leg, and the questions of some weeks.
///
/// Start at [SelfTestDesk] and [WaveDesk]. What must be known of a member to read a test, and when
/// her plan began, is the plan's, which tells it through [Owners]; the plan listens to [PainTold],
/// [SignTold] and [MoodTold].
///
/// Depends on account, web.chart, content.measure and clinical.measure.
@NullMarked
package org.soleus.server.measure;

import org.jspecify.annotations.NullMarked;
