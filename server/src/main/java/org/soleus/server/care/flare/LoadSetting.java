package org.soleus.server.care.flare;

import org.soleus.server.run.Stop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Whether therapists see the numbers of load that members do not get. Setting:
/// `SOLEUS_THERAPIST_LOAD`, which is off where nobody says `yes`.
@Configuration(proxyBeanMethods = false)
public class LoadSetting {

    /// @param shown whether the page is there at all
    public record LoadShown(boolean shown) {}

    @Bean
    LoadShown loadShown(Environment environment) {
        return new LoadShown(isOn(environment.getProperty("SOLEUS_THERAPIST_LOAD", "")));
    }

    /// @throws Stop where the setting says something else than yes or no
    static boolean isOn(String setting) {
        var word = setting.strip();
        if (word.isEmpty() || word.equals("no")) return false;
        if (word.equals("yes")) return true;
        throw Stop.because(
                "SOLEUS_THERAPIST_LOAD is \""
                        + word
                        + "\". Write yes, where therapists are to see the numbers of load that"
                        + " members do not get, or no.");
    }
}
