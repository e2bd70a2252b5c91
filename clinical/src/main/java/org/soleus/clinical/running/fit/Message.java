package org.soleus.clinical.running.fit;

/// Numbers of the messages that are read; every other kind is passed over.
final class Message {

    static final int FILE_ID = 0;
    static final int SPORT = 12;
    static final int SESSION = 18;
    static final int LAP = 19;
    static final int RECORD = 20;
    static final int EVENT = 21;
    static final int DEVICE_INFO = 23;
    static final int MONITORING = 55;
    static final int MONITORING_INFO = 103;
    static final int HEART_BEATS = 132;
    static final int FIELD_DESCRIPTION = 206;
    static final int DEVELOPER = 207;

    /// The field that is the time of any message.
    static final int TIME = 253;

    private Message() {}
}
