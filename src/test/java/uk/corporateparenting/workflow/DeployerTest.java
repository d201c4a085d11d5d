package uk.corporateparenting.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.EngineTest;

@EngineTest
class DeployerTest {

    @Autowired
    Deployer deployer;

    @Autowired
    RepositoryService repository;

    @Test
    void an_unchanged_restart_deploys_nothing() {
        List<String> before = definitions();
        long deployments = repository.createDeploymentQuery().count();

        deployer.deploy();

        assertThat(definitions()).isEqualTo(before).isNotEmpty();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    }

    @Test
    void model_and_form_of_a_process_are_one_deployment_with_plain_names() {
        Deployment toy = repository.createDeploymentQuery().deploymentName("toy").singleResult();
        assertThat(repository.getDeploymentResourceNames(toy.getId()))
                .containsExactlyInAnyOrder("processes/toy/toy.bpmn", "forms/toy/say-yes.form");
    }

    private List<String> definitions() {
        return repository.createProcessDefinitionQuery().list().stream().map(ProcessDefinition::getId).sorted().toList();
    }
}
