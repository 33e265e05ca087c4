// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

/** The one output record of an operation. */
public interface Response {}
