/// Charts drawn by the server: marks that stretch with their box, words that do not, and the same
/// numbers as a table; depends on no other noun.
@NullMarked
package org.soleus.server.web.chart;

import org.jspecify.annotations.NullMarked;
