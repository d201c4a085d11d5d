package uk.corporateparenting.panelmeeting;

import java.util.Map;

/** What the process of a meeting and the rest of the house agree on. */
public final class PanelMeeting {

    /** The key of the model; its business key is the reference of the meeting. */
    public static final String KEY = "panel-meeting";

    /** The variables that the process has beside those of {@link uk.corporateparenting.meetings.Meetings}. */
    public static final Map<String, String> VARIABLES = Map.of(
            "meetingHeld", "whether the meeting took place",
            "minuteOf", "the item whose minute is written",
            "minutesAgreed", "whether the chair agreed the minutes");

    private PanelMeeting() {
    }
}
