package uk.corporateparenting.record;

/** Why a child's social worker changed (SSDA903, SW_REASON). */
public enum WorkerChangeCode implements Coded {
    MANAGE("manager held the case"),
    FCONTA("first contact"),
    LEFTRL("worker left the role"),
    ORGRST("restructure"),
    TSPROC("transfer in the process"),
    ABSENC("absence"),
    CHCHAN("child asked"),
    PCCHAN("parent or carer asked"),
    SWDIED("worker died"),
    OTHERS("other reason");

    private final String meaning;

    WorkerChangeCode(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
