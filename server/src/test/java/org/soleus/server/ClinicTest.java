package org.soleus.server;

import org.soleus.server.run.TestClinic;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test against the whole clinic on a port of its own (`@LocalServerPort`), with a PostgreSQL
/// that all such tests share, the demo's people in it, and a [MovableClock].
///
/// [Visitor] walks its pages; `Visitor.demo(port, "ada")` is signed in.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Soleus.class, MovableClock.Wiring.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "soleus.demo=true",
            "soleus.pulse=127.0.0.1:0",
            "soleus.tries-in-ten-minutes=100000",
            "soleus.sync.address=http://localhost:9/",
            "soleus.sync.name=Paceboard",
            "soleus.sync.every-s=86400",
            "soleus.remind.every-s=86400",
            "SOLEUS_THERAPIST_LOAD=yes",
            "soleus.refit.first-s=86400"
        })
@ContextConfiguration(initializers = TestClinic.class)
public @interface ClinicTest {}
