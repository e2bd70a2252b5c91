/// The drawn body: still where nothing moves, moving where motion is welcome.
///
/// A page that must stay light shows a [Picture] of [Drawings], with the template
/// `exercise/Picture`: the still drawing as `/exercise/{slug}.svg`, with `side=left` for the left
/// side, `ground=dark` for dark paper, `pose=n` for a key pose, and `v`, which changes with the
/// drawing so that a browser may keep it for ever. With `js/figure.js` the one that moves takes its
/// place once it is in sight. [Figures] are for a page that plays the movement itself.
///
/// Depends on clinical.exercise, clinical.exercise.drawn, clinical.measure and content.exercise.
@NullMarked
package org.soleus.server.exercise;

import org.jspecify.annotations.NullMarked;
