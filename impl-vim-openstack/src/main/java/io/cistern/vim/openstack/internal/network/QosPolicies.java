// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.cloud.Memory;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronQosPolicy;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.neutron.QosRule;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The policies that networks and ports get their quality of service from: one that the operator of the cloud has made
 * and that says the same, else one of their own, which goes with them. By default only administrators may make one.
 */
final class QosPolicies {

    /** The step of an operation that makes one, and of the termination that removes it. */
    static final String STEP = "qos";

    private static final Pattern MARK = Pattern.compile("cistern:[^:]+:" + STEP + "\\d*");

    private final NeutronClient neutron;
    private final Journal journal;
    private final MarkedStep steps;

    QosPolicies(NeutronClient neutron, CallScope scope) {
        this.neutron = neutron;
        this.journal = scope.context().journal();
        this.steps = new MarkedStep(journal, scope.limit());
    }

    /** Refuses a policy that is not there, and rules that no driver of the cloud carries out. */
    void check(AskedQos asked) {
        asked.policyId().ifPresent(id -> References.existing(asked.path(), "QoS policy", id, neutron.qosPolicy(id)));
        if (asked.rules().isEmpty()) {
            return;
        }
        Set<String> supported = neutron.qosRuleTypes();
        asked.rules().stream()
                .map(QosRule::type)
                .filter(type -> !supported.contains(type))
                .findFirst()
                .ifPresent(type -> {
                    throw InfrastructureException.valueNotSupported(
                            asked.path(), "this cloud has no rules of type " + type, "leave the characteristic out");
                });
    }

    /** The policy to be given to a resource; absent: none is asked for. */
    Optional<String> obtain(AskedQos asked, Optional<String> resourceName) {
        if (asked.rules().isEmpty()) {
            return asked.policyId();
        }
        String fitting = Memory.keep(journal, STEP + "-of", () -> fitting(asked.rules()));
        return Optional.of(fitting.isEmpty() ? make(asked, resourceName.orElse("cistern")) : fitting);
    }

    /** One that somebody else has made for everybody. */
    private String fitting(Set<QosRule> rules) {
        return neutron.qosPolicies(NeutronQuery.ALL).items().stream()
                .filter(policy -> !isOwn(policy) && saysThe(rules, policy))
                .map(NeutronQosPolicy::id)
                .findFirst()
                .orElse("");
    }

    private static boolean saysThe(Set<QosRule> rules, NeutronQosPolicy policy) {
        return policy.rules().stream()
                .map(QosRule::asAsked)
                .collect(Collectors.toSet())
                .equals(rules);
    }

    private String make(AskedQos asked, String name) {
        String id = steps.make(
                STEP,
                mark -> neutron.marked(NeutronKind.QOS_POLICY, mark),
                mark -> create(asked, name, mark),
                made -> neutron.delete(NeutronKind.QOS_POLICY, made));
        journal.perform(STEP + "-rules", id, () -> addRules(id, asked.rules()));
        return id;
    }

    private StepResult create(AskedQos asked, String name, String mark) {
        try {
            return neutron.createQosPolicy(name, mark);
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.FORBIDDEN) {
                throw e;
            }
            throw e.with(details -> details.attribute(asked.path())
                    .rule("needs a QoS policy that says so, which this credential may not make")
                    .remedy("name a qosPolicyId, or have an administrator share a policy with these rules"));
        }
    }

    private Optional<String> addRules(String policyId, Set<QosRule> rules) {
        Set<QosRule> there = neutron.qosPolicy(policyId).stream()
                .flatMap(policy -> policy.rules().stream())
                .map(QosRule::asAsked)
                .collect(Collectors.toSet());
        Optional<String> requestId = Optional.empty();
        for (QosRule rule : rules) {
            if (!there.contains(rule)) {
                requestId = neutron.addQosRule(policyId, rule);
            }
        }
        return requestId;
    }

    /** Removes one that was made for a resource which has another now, unless somebody else has come to use it. */
    Optional<String> removeUnused(String policyId) {
        return own(neutron, policyId).flatMap(policy -> delete(neutron, policy.id()));
    }

    /** It is listed: that one which a resource has, or had a moment ago, is not there at all is believed of no answer. */
    private static Optional<NeutronQosPolicy> own(NeutronClient neutron, String policyId) {
        return neutron.qosPolicies(NeutronQuery.where("id", policyId)).items().stream()
                .filter(QosPolicies::isOwn)
                .findFirst();
    }

    /** What used it has gone a moment ago: that something else uses it is believed once it is said again. */
    private static Optional<String> delete(NeutronClient neutron, String policyId) {
        try {
            return neutron.delete(NeutronKind.QOS_POLICY, policyId);
        } catch (InfrastructureException first) {
            return deleteUnlessUsed(neutron, policyId);
        }
    }

    private static Optional<String> deleteUnlessUsed(NeutronClient neutron, String policyId) {
        try {
            return neutron.delete(NeutronKind.QOS_POLICY, policyId);
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.CONFLICT) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Puts the mark of a termination on the policy of a resource that goes with it. */
    static void claim(NeutronClient neutron, String policyId, String terminationMark) {
        own(neutron, policyId)
                .ifPresent(policy -> neutron.update(
                        NeutronKind.QOS_POLICY, policy.id(), Attributes.of("description", terminationMark)));
    }

    /** Removes what has been claimed, unless somebody else has come to use it. */
    static void remove(NeutronClient neutron, String terminationMark) {
        neutron.marked(NeutronKind.QOS_POLICY, terminationMark).forEach(id -> delete(neutron, id));
    }

    /** Whether it was made for one resource. */
    static boolean isOwn(NeutronQosPolicy policy) {
        return policy.description().filter(MARK.asMatchPredicate()).isPresent();
    }
}
