package org.soleus.server.plan;

import org.soleus.clinical.plan.PlanBook;
import org.soleus.content.Live;
import org.soleus.content.plan.PlanBooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The plan book and the intake that this build carries, read once.
@Configuration(proxyBeanMethods = false)
class PlanSetting {

    @Bean
    Live<PlanBook> planBook() {
        return Live.of(PlanBooks::load);
    }

    @Bean
    Live<IntakeForm> intakeForm() {
        return Live.of(IntakeForm::read);
    }
}
