/// All that a member has in one file, which she can read, keep, and bring into another Soleus.
///
/// What is in it is what the tables say of themselves: each is named in a sentence by its comment,
/// and a column of bytes says there what it is (`db/migration/R__*_words.sql`). A new table is in
/// the file from the day on which it is born.
///
/// Depends on account, account.key, backup, json and run, and on the words of sentences.
@NullMarked
package org.soleus.server.parcel;

import org.jspecify.annotations.NullMarked;
