using Modular.Forums.Application.Feeds;
using Modular.Forums.Infrastructure.Changes;

namespace Modular.Forums.Infrastructure.Feeds;

/// <summary>A change as the feed tells it, made once for all who follow on this node.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Change">What it says.</param>
internal sealed record FeedRow(ChangePosition Position, FeedChange Change);

/// <summary>Part of the log, and how things were when it was read.</summary>
/// <param name="Rows">In order; at most as many as were asked for.</param>
/// <param name="State">Read after the rows.</param>
internal sealed record FeedPage(IReadOnlyList<FeedRow> Rows, FeedState State);
