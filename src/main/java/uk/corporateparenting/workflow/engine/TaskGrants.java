package uk.corporateparenting.workflow.engine;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * A task is seen and worked on by the people it is with, and only as long as it is with them: the engine alone would
 * let everybody keep the grant who ever had the task.
 */
class TaskGrants extends DefaultAuthorizationProvider {

    /** The engine would let people delete themselves. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(
                user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)};
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)
                && !oldAssignee.equals(task.getOwner()) && !isLinked((TaskEntity) task, oldAssignee, null, null)) {
            withdraw(task, oldAssignee, null);
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        if (oldOwner != null && !oldOwner.equals(newOwner)
                && !oldOwner.equals(task.getAssignee()) && !isLinked((TaskEntity) task, oldOwner, null, null)) {
            withdraw(task, oldOwner, null);
        }
        return super.newTaskOwner(task, oldOwner, newOwner);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        boolean staysAssignee = userId.equals(task.getAssignee()) && !IdentityLinkType.ASSIGNEE.equals(type);
        boolean staysOwner = userId.equals(task.getOwner()) && !IdentityLinkType.OWNER.equals(type);
        if (!staysAssignee && !staysOwner) {
            withdrawUnlessLinked((TaskEntity) task, userId, null, type);
        }
        return null;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        withdrawUnlessLinked((TaskEntity) task, null, groupId, type);
        return null;
    }

    private void withdrawUnlessLinked(TaskEntity task, String userId, String groupId, String goingType) {
        // The end of a task takes all its grants with it in one statement.
        if (!task.isDeleted() && !isLinked(task, userId, groupId, goingType)) {
            withdraw(task, userId, groupId);
        }
    }

    private static boolean isLinked(TaskEntity task, String userId, String groupId, String goingType) {
        return task.getIdentityLinks().stream().anyMatch(link -> Objects.equals(link.getUserId(), userId)
                && Objects.equals(link.getGroupId(), groupId) && !link.getType().equals(goingType));
    }

    private void withdraw(Task task, String userId, String groupId) {
        CommandContext context = Context.getCommandContext();
        DbEntityManager entities = context.getDbEntityManager();
        AuthorizationEntity stored = getGrantAuthorization(task.getId(), userId, groupId, Resources.TASK);
        Stream<AuthorizationEntity> unwritten = entities.getCachedEntitiesByType(AuthorizationEntity.class).stream()
                .filter(grant -> grant.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT)
                .filter(grant -> hasEntitySameAuthorizationRights(
                        grant, userId, groupId, Resources.TASK, task.getId()));
        Stream.concat(Stream.ofNullable(stored), unwritten.toList().stream()).distinct().forEach(entities::delete);
    }
}
