import type { Picture } from '#domain/overview/picture.ts';
import { numberText } from '#lib/locale.ts';
import { Name } from '#ui/text/Name.tsx';

/** The numbers of a picture, all rows of them. */
export function PictureTable({ picture }: { readonly picture: Picture }) {
  const { title, rowLabel, series, rows } = picture;
  return (
    <table aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{rowLabel}</th>
          {series.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, values }) => (
          <tr key={key}>
            <th scope="row">
              <Name of={label} />
            </th>
            {values.map((value, at) => (
              <td key={series[at]}>{numberText(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
