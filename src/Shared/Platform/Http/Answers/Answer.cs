using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.Builder;
using Modular.Platform.Content;
using Modular.Platform.Http.Content;

namespace Modular.Platform.Http.Answers;

/// <summary>Turns a use case's result into its HTTP answer; a route's return type says which one, and the OpenAPI document takes it from there.</summary>
public static class Answer
{
    /// <summary>200 with the value.</summary>
    public static OkAnswer<T> ToOk<T>(this Result<T> result) where T : notnull => new(result);

    /// <summary>201 with the value and its address.</summary>
    public static CreatedAnswer<T> ToCreated<T>(this Result<T> result, Func<T, string> location) where T : notnull => new(result, location);

    /// <summary>201 where the value is new, 200 where it was there already, with its address.</summary>
    public static CreatedOrFoundAnswer<T> ToCreatedOrFound<T>(this Result<T> result, Func<T, string> location, Func<T, bool> isNew) where T : notnull => new(result, location, isNew);

    /// <summary>204.</summary>
    public static NoContentAnswer ToNoContent(this Result<Done> result) => new(result);

    /// <summary>200 with the bytes of a file, or the part of it that was asked for.</summary>
    public static ContentAnswer ToContent(this Result<ContentFile> result) => new(result);

    /// <summary>200 with a stream of events.</summary>
    public static EventStreamAnswer ToEventStream(this Result<IAsyncEnumerable<SseItem<object>>> events) => new(events);

    /// <summary>200 with an Atom feed; 304 where the caller has it already.</summary>
    public static AtomAnswer ToAtom(this Result<AtomFeed> feed) => new(feed);

    /// <summary>A route whose stream can be gone on with from a position, as long as that is not too old: 410 then.</summary>
    public static TBuilder ResumesEvents<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new EventStreamAnswer.Resumable());
}
