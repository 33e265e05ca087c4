// SPDX-License-Identifier: Apache-2.0
/** What services do: sessions, reading, changing, actions, long work, as DSP0266 has it or a style differs from it. */
package io.cistern.lab.redfish.internal.service;
