// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.Style;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The power of systems: states, what waits for the next start, and what a start takes (ComputerSystem.Reset). */
final class Power {

    private static final int COOL_DOWN = 3;

    private final Resources resources;
    private final Agenda agenda;
    private final Style style;
    private final Duration step;

    /** @param step from one state of power to the next */
    Power(Resources resources, Agenda agenda, Style style, Duration step) {
        this.resources = resources;
        this.agenda = agenda;
        this.style = style;
        this.step = step;
    }

    void reset(String system, String type) throws Problem {
        ObjectNode now = resources.need(system);
        boolean on = now.path("PowerState").asText().equals("On");
        switch (type) {
            case "On", "ForceOn" -> {
                coolDown(now);
                if (!on) {
                    start(system);
                }
            }
            case "ForceOff" -> stop(system, Duration.ZERO);
            case "GracefulShutdown" -> {
                if (on) {
                    stop(system, step);
                }
            }
            case "GracefulRestart", "ForceRestart", "PowerCycle" -> {
                if (!on) {
                    throw new Problem(
                            409,
                            "Base.1.19.ActionParameterValueConflict",
                            "The parameter ResetType with the value " + type + " conflicts with the power state.");
                }
                restart(system);
            }
            case "PushPowerButton" -> {
                if (on) {
                    stop(system, step);
                } else {
                    start(system);
                }
            }
            default -> resources.need(system);
        }
    }

    boolean inPost(String system) {
        return resources
                .get(system)
                .map(json -> json.path("PowerState").asText().equals("On")
                        && !json.path("BootProgress").path("LastState").asText().equals("OSRunning"))
                .orElse(false);
    }

    /** Some services refuse a start for a while after the power went off. */
    private void coolDown(ObjectNode system) throws Problem {
        String last = system.path("LastResetTime").asText();
        boolean off = system.path("PowerState").asText().equals("Off");
        if (style.has(Deviation.COOL_DOWN)
                && off
                && Instant.parse(last).plus(step.multipliedBy(COOL_DOWN)).isAfter(agenda.now())) {
            throw new Problem(
                    400,
                    "iLO.2.14.InvalidOperationForSystemState",
                    "The operation was not successful due to the current power state.");
        }
    }

    private void stop(String system, Duration more) {
        state(system, "PoweringOff", "None");
        agenda.after(step.plus(more), () -> off(system));
    }

    private void off(String system) {
        state(system, "Off", "None");
        resources.change(system, json -> json.put("LastResetTime", time(agenda.now())));
    }

    private void restart(String system) {
        state(system, "PoweringOff", "None");
        agenda.after(step, () -> {
            off(system);
            start(system);
        });
    }

    private void start(String system) {
        state(system, "PoweringOn", "None");
        agenda.after(step, () -> {
            state(system, "On", "SystemHardwareInitializationComplete");
            resources.change(system, json -> json.put("LastResetTime", time(agenda.now())));
            Pending.apply(resources, system);
            agenda.after(step.multipliedBy(2), () -> {
                if (inPost(system)) {
                    state(system, "On", "OSRunning");
                }
            });
        });
    }

    private void state(String system, String power, String progress) {
        resources.change(system, json -> {
            json.put("PowerState", power);
            json.set("BootProgress", Json.object("LastState", progress));
        });
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
