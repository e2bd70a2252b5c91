package org.soleus.clinical.running.load;

/// The greatest value of a window that slides over days.
final class Longest {

    private Longest() {}

    /// For each day the greatest of so many days before it, itself left out; 0 where all are 0.
    static int[] before(int[] daily, int days) {
        int[] greatest = new int[daily.length];
        int[] queue = new int[daily.length];
        int head = 0;
        int tail = 0;
        for (int at = 0; at < daily.length; at++) {
            while (head < tail && queue[head] < at - days) head++;
            greatest[at] = head < tail ? daily[queue[head]] : 0;
            if (daily[at] == 0) continue;
            while (head < tail && daily[queue[tail - 1]] <= daily[at]) tail--;
            queue[tail++] = at;
        }
        return greatest;
    }
}
