package org.soleus.server.triage;

import org.soleus.clinical.triage.Screen;
import org.soleus.content.triage.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The screen that this build carries, read once.
@Configuration(proxyBeanMethods = false)
class ScreenSetting {

    @Bean
    Screen screen() {
        return Screens.bundled();
    }
}
