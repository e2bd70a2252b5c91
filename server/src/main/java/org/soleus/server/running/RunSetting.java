package org.soleus.server.running;

import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.content.Live;
import org.soleus.content.running.RunBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The numbers of the next run that this build carries, read once.
@Configuration(proxyBeanMethods = false)
class RunSetting {

    @Bean
    Live<RunRules> runRules(Live<PlanBook> book) {
        return Live.of(() -> RunBook.rules(book.now()));
    }
}
