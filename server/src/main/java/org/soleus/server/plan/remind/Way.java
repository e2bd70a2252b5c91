package org.soleus.server.plan.remind;

/// How a reminder reaches its member.
public enum Way {
    MAIL,
    PHONE
}
