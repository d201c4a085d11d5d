/**
 * How work is done: forms and what is submitted through them, messages between processes, one open case per child and
 * process. The only package that knows how the engine works; {@code workflow.engine} holds what needs its internals.
 */
package uk.corporateparenting.workflow;
