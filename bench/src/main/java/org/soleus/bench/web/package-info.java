/// How quickly the built clinic starts and answers, against a bare server in the same run. Depends
/// on `bench.clinic` and `bench.figure`.
@NullMarked
package org.soleus.bench.web;

import org.jspecify.annotations.NullMarked;
