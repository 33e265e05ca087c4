// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import io.cistern.api.InfrastructureException;
import io.cistern.api.Request;
import io.cistern.lab.Faults;
import io.cistern.vim.openstack.internal.testing.Outcome;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One call of an operation to its end, over the end of the process if need be. */
final class Attempt {

    private final Installation installation;
    private final Scenario<?, ?> scenario;
    private final Request request;
    private final String key = UUID.randomUUID().toString();
    private final AtomicReference<String> operationId = new AtomicReference<>();

    Attempt(Installation installation, Scenario<?, ?> scenario, Request request) {
        this.installation = installation;
        this.scenario = scenario;
        this.request = request;
    }

    String operationId() {
        return operationId.get();
    }

    /** Lets nothing happen; returns its failure, if it fails. */
    Optional<InfrastructureException> run() {
        return outcome(call());
    }

    /** Lets something happen; returns its failure, if it fails. */
    Optional<InfrastructureException> run(Cell cell) {
        Faults faults = installation.bystander().lab().faults();
        try {
            return cell.mishap().isKill() ? killed(cell, faults) : disturbed(cell, faults);
        } finally {
            faults.clear();
        }
    }

    private Optional<InfrastructureException> disturbed(Cell cell, Faults faults) {
        faults.add(cell.fault().meanwhile(() -> {
            if (cell.mishap().isCancellation()) {
                installation.cancel(operationId());
            }
        }));
        return outcome(call());
    }

    private Optional<InfrastructureException> killed(Cell cell, Faults faults) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        CountDownLatch dead = new CountDownLatch(1);
        faults.add(cell.fault().meanwhile(() -> {
            faults.add(Mishap.silence());
            reached.complete(null);
            await(dead);
        }));
        CompletableFuture<?> ended = call().toCompletableFuture();
        CompletableFuture.anyOf(reached, ended).exceptionally(failure -> null).join();
        if (!reached.isDone()) {
            return outcome(ended);
        }
        installation.kill();
        dead.countDown();
        installation.bury();
        faults.clear();
        installation.start();
        return outcome(call());
    }

    private CompletionStage<?> call() {
        return scenario.call(installation, Installation.call(key, operationId::set), request);
    }

    private static Optional<InfrastructureException> outcome(CompletionStage<?> stage) {
        try {
            Outcome.of(stage.toCompletableFuture().orTimeout(2, TimeUnit.MINUTES));
            return Optional.empty();
        } catch (InfrastructureException e) {
            return Optional.of(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
