namespace Modular.Forums.Infrastructure.Pages;

/// <summary>All that decides what a topic's pages show. Two equal ones never stand for two different pages, because versions only rise.</summary>
/// <param name="Version">Of the topic.</param>
/// <param name="Activity">Of the topic; rises with whatever else changes its pages.</param>
/// <param name="ReplyCount">Of the topic.</param>
/// <param name="Score">Of the topic.</param>
/// <param name="SolutionReplyId">The reply that is marked.</param>
/// <param name="IsDeleted">Whether it is.</param>
/// <param name="CategoryId">Where it is.</param>
/// <param name="CategorySlug">A category's name stands beside each of its topics, and renaming it changes none of them.</param>
/// <param name="CategoryName">The same.</param>
internal readonly record struct PageStamp(
    long Version, long Activity, int ReplyCount, int Score, long? SolutionReplyId, bool IsDeleted, long CategoryId, string CategorySlug, string CategoryName);
