import type { Picture } from '#domain/overview/picture.ts';
import { numberText } from '#lib/locale.ts';
import { Name } from '#ui/text/Name.tsx';

interface PictureTableProps {
  readonly picture: Picture;
  /** Rows that are shown; the table of a file has all of them. */
  readonly most?: number;
}

/** The numbers of a picture. */
export function PictureTable({ picture, most = Infinity }: PictureTableProps) {
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
        {rows.slice(0, most).map(({ key, label, values }) => (
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
