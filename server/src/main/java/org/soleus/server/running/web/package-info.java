/// The pages of a member's runs: the list, one run, writing one down, handing files in.
///
/// Depends on running, running.feed, running.sync, triage, account, web, web.chart, content,
/// clinical.measure, clinical.plan and clinical.running.
@NullMarked
package org.soleus.server.running.web;

import org.jspecify.annotations.NullMarked;
