namespace Modular.Platform.Http.Answers;

/// <summary>A feed for readers (RFC 4287).</summary>
/// <param name="Id">Its name for ever: an absolute address or a URN.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Self">Where it is found, absolute.</param>
/// <param name="Alternate">Where the same is found in another form, absolute.</param>
/// <param name="UpdatedAt">When anything in it changed last.</param>
/// <param name="Entries">What it tells, newest first.</param>
public sealed record AtomFeed(string Id, string Title, string Self, string Alternate, DateTimeOffset UpdatedAt, IReadOnlyList<AtomEntry> Entries);

/// <summary>One thing that a feed tells.</summary>
/// <param name="Id">Its name for ever, the same in all feeds.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Alternate">Where it is found, absolute.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
/// <param name="Html">What it says, as safe HTML.</param>
/// <param name="Categories">Tags and the like.</param>
public sealed record AtomEntry(
    string Id, string Title, string Alternate, string Author, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, string Html, IReadOnlyList<string> Categories);
