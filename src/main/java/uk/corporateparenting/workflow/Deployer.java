package uk.corporateparenting.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms: one deployment a process, so that a change makes new versions of that process only. The
 * names of the resources do not depend on how the product is packaged, so an unchanged restart deploys nothing.
 */
@Component
public class Deployer implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);
    private static final Comparator<String> SHARED_FIRST =
            Comparator.<String, Boolean>comparing(slug -> !slug.equals(ModelFolder.SHARED))
                    .thenComparing(Comparator.naturalOrder());

    private final RepositoryService repository;
    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    Deployer(RepositoryService repository) {
        this.repository = repository;
    }

    /** Before the first request and the first job: a model that does not deploy stops the start. */
    @Override
    public void afterSingletonsInstantiated() {
        deploy();
    }

    /** Deploys what is new or changed since the last time. */
    public void deploy() {
        bySlug().forEach((slug, files) -> {
            DeploymentBuilder deployment = repository.createDeployment()
                    .name(slug)
                    .source("corporate-parenting")
                    .enableDuplicateFiltering(false);
            files.forEach((name, file) -> add(deployment, name, file));
            var definitions = deployment.deployWithResult().getDeployedProcessDefinitions();
            if (definitions != null) {
                LOG.info("Deployed {}: {} process definitions.", slug, definitions.size());
            }
        });
    }

    private Map<String, Map<String, Resource>> bySlug() {
        Map<String, Map<String, Resource>> bySlug = new TreeMap<>(SHARED_FIRST);
        collect("processes", ".bpmn", bySlug);
        collect("processes", ".dmn", bySlug);
        collect("forms", ".form", bySlug);
        return bySlug;
    }

    private void collect(String folder, String suffix, Map<String, Map<String, Resource>> bySlug) {
        try {
            for (Resource file : resources.getResources("classpath*:" + folder + "/*/*" + suffix)) {
                String path = file.getURL().getPath();
                String name = path.substring(path.lastIndexOf("/" + folder + "/") + 1);
                String slug = ModelFolder.of(name);
                bySlug.computeIfAbsent(slug, s -> new TreeMap<>()).putIfAbsent(name, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder deployment, String name, Resource file) {
        try (InputStream content = file.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
