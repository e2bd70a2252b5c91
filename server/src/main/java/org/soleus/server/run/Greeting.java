package org.soleus.server.run;

import java.util.List;

/// Words for the operator's screen once the clinic is ready, such as the demo's sign-ins.
@FunctionalInterface
public interface Greeting {

    /// @param address where the clinic can be opened, without a slash at the end
    /// @return lines to print below the address
    List<String> lines(String address);
}
