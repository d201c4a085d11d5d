package uk.corporateparenting.voices;

/** What a report prints of a child: the words and an age, nothing that leads to them. */
public record Quoted(String words, Speaker speaker) {
}
