package uk.corporateparenting.workflow;

/** The folder of a model, by the name under which it was deployed: {@code processes/FOLDER/model.bpmn}. */
public final class ModelFolder {

    /** The folder of what every process calls. */
    public static final String SHARED = "shared";

    private ModelFolder() {
    }

    /** The folder's name, empty where the model lies in none. */
    public static String of(String resourceName) {
        String[] steps = resourceName.split("/");
        return steps.length < 2 ? "" : steps[steps.length - 2];
    }
}
