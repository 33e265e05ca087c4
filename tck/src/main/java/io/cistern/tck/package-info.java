// SPDX-License-Identifier: Apache-2.0
/**
 * The compatibility kit. For each interface of the standard there is a class of tests; a backend's author extends it,
 * says with a {@link io.cistern.tck.Subject} how the VIM is reached, and runs it with JUnit.
 */
package io.cistern.tck;
