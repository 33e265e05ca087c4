// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.quirk;

/**
 * What a profile is chosen by; empty where it is not known.
 *
 * @param manufacturer of the manager, else of the system, else the vendor of the service root
 * @param model of the manager, else the product of the service root
 * @param firmware version of the manager
 */
public record BmcKind(String manufacturer, String model, String firmware) {}
