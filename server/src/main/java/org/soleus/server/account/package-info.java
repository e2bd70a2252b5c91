/// Who is who: tenants and members, scopes and row-level security, keys, audit, sign-in, consent.
///
/// **A member table**, in a noun's own migration. Its key begins with `tenant, member`; one line
/// gives it row-level security, the tie to the person, an audit row for each write, and the grants
/// of the run-time role. Identity and free text go in `bytea` columns, sealed by `MemberKeys`;
/// numbers stay plain.
///
/// ```sql
/// CREATE SCHEMA plan;
/// CREATE TABLE plan.session (
///   tenant  uuid NOT NULL,
///   member  uuid NOT NULL,
///   session uuid NOT NULL,
///   pain    smallint,
///   PRIMARY KEY (tenant, member, session)
/// );
/// SELECT account.protect('plan.session');
/// ```
///
/// In `R__<noun>_words.sql` it says to its member what it holds, in a sentence, and each `bytea`
/// column says what it is: so it is in what she takes along from the day it is born.
///
/// **Reading and writing it**: plain `JdbcClient` inside a `@Transactional` method. A request is
/// already in the scope of whoever signed in; a listener, a seed or a test names one and opens its
/// transaction inside it:
///
/// ```java
/// var self = Scope.currentMember();
/// jdbc.sql("INSERT INTO plan.session VALUES (:tenant, :member, :id, 3)")
///         .param("tenant", self.tenant().value()).param("member", self.member().value())
///         .param("id", UUID.randomUUID()).update();
///
/// Scope.system(event.tenant()).run(() -> transactions.executeWithoutResult(t -> ...));
/// ```
///
/// Without a scope a query sees no row and a write is refused, also outside a transaction. In
/// tests, annotate with `@ClinicTest`: it starts one PostgreSQL for the whole run.
///
/// **Her language**: `SignedIn#reads`, empty until she is known to read one that we have. A page
/// asks its frame; a mail or a calendar, which nobody looks at with a browser, asks
/// `Say.to(who.reads())`.
///
/// Depends on content and run.
@NullMarked
package org.soleus.server.account;

import org.jspecify.annotations.NullMarked;
