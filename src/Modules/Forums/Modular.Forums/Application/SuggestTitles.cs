using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record SuggestTitles(string? Q) : IQuery<TitleSuggestions>;

/// <summary>Topics whose titles begin with what was typed so far, hold it, or look like it; at most five.</summary>
internal sealed record TitleSuggestions(IReadOnlyList<TitleSuggestion> Items);

/// <summary>One of them.</summary>
/// <param name="TopicId">The topic.</param>
/// <param name="Title">Its title, as plain text.</param>
internal sealed record TitleSuggestion(long TopicId, string Title);

internal sealed class SuggestTitlesHandler(IForumsDb db, Caller caller) : IQueryHandler<SuggestTitles, TitleSuggestions>
{
    public const int AtMost = 5;

    public async Task<Result<TitleSuggestions>> Handle(SuggestTitles query, CancellationToken cancel)
    {
        var text = SearchText.Parse(query.Q);
        if (text.IsFailed) return text.Errors[0].At("?q");

        return new TitleSuggestions(await db.SuggestTitlesAsync(text.Value, AtMost, Viewer.Of(caller), cancel));
    }
}
