// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.quirk;

/**
 * What a profile is chosen by; empty where it is not known.
 *
 * @param manufacturer the vendor of the service root, else of the manager, else of the system
 * @param model of the manager, else the product of the service root
 * @param firmware version of the manager
 */
public record BmcKind(String manufacturer, String model, String firmware) {}
