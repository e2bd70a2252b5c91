package org.soleus.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The clinic's front door: the one program that `./soleus` starts.
@SpringBootApplication
public class Soleus {

    /// @param args the verb and its options, as given on the command line
    public static void main(String[] args) {
        SpringApplication.run(Soleus.class, args);
    }
}
