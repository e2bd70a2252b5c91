/// The pages of what members measure of themselves.
///
/// Depends on measure, account, web, content.measure and clinical.measure.
@NullMarked
package org.soleus.server.measure.web;

import org.jspecify.annotations.NullMarked;
