using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Modular.Platform.Http.OpenApi;
using Modular.Platform.Http.Requests;

namespace Modular.Timeline.Http;

/// <summary>A difficulty in a body: easy, medium, hard, a number from 1 to 5, or several of them joined by commas.</summary>
[JsonConverter(typeof(Json))]
[JsonShape(JsonSchemaType.String | JsonSchemaType.Integer, "easy, medium, hard, a number from 1 to 5, or several of them joined by commas.")]
internal sealed record DifficultyText(string Text)
{
    internal sealed class Json : TextOrNumberConverter<DifficultyText>
    {
        protected override DifficultyText Of(string text) => new(text);

        protected override string TextOf(DifficultyText value) => value.Text;
    }
}
