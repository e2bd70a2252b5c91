package org.soleus.server.plan;

import org.soleus.clinical.plan.PlanBook;
import org.soleus.content.plan.IntakeStep;
import org.soleus.content.plan.PlanBooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The plan book and the intake that this build carries, read once.
@Configuration(proxyBeanMethods = false)
class PlanSetting {

    @Bean
    PlanBook planBook() {
        return PlanBooks.load();
    }

    @Bean
    RulesVersion rulesVersion() {
        return RulesVersion.with(PlanBooks.version());
    }

    @Bean
    IntakeForm intakeForm() {
        return new IntakeForm(IntakeStep.all());
    }
}
